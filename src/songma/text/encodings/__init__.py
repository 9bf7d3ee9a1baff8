"""What can be wrong with characters, without files."""

from songma.text.encodings.spots import Spot as Spot
from songma.text.encodings.spots import first_not_nfc as first_not_nfc
