"""Charts as SVG, from plain numbers and labels that are already written in a language."""
