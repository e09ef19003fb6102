"""Names of core's facts."""

CALENDAR_LOADED = "calendar.loaded"
DAY_CLOSED = "calendar.day-decided"
