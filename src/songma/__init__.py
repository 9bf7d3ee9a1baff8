"""Sông Mã: Markdown in three languages to a web site, an offline stick and printed matter."""
