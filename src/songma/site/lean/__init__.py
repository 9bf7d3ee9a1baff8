"""A built site without the rules of the theme that none of its pages uses."""
