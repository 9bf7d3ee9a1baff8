"""What data/charts says of charts, joined from facts and drawn with what `drawing` gives."""
