"""The bare view: what Django alone costs for a page of ours. Same interpreter, server, middleware, base template."""
