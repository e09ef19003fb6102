"""From cells to values: numbers, moments, statuses, people, each with the dirt that real exports carry."""
