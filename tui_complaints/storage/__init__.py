"""Case folders on disk: read, checked, written safely."""
