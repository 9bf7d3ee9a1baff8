"""Units of measure that have one clear counterpart in every language, by dimension.

A value is compared in the base unit of its dimension: 1,2 km is 1,200 m, two decades are 20 years.
"""

from decimal import Decimal

UNITS: dict[str, tuple[str, str]] = {
    "mm": ("length", "0.001"),
    "cm": ("length", "0.01"),
    "dm": ("length", "0.1"),
    "m": ("length", "1"),
    "km": ("length", "1000"),
    "mile": ("length", "1609.344"),
    "nautical mile": ("length", "1852"),
    "foot": ("length", "0.3048"),
    "inch": ("length", "0.0254"),
    "cm2": ("area", "0.0001"),
    "m2": ("area", "1"),
    "ha": ("area", "10000"),
    "km2": ("area", "1000000"),
    "acre": ("area", "4046.86"),
    "m3": ("volume", "1"),
    "litre": ("volume", "0.001"),
    "ml": ("volume", "0.000001"),
    "mg": ("mass", "0.001"),
    "g": ("mass", "1"),
    "kg": ("mass", "1000"),
    "lạng": ("mass", "100"),
    "yến": ("mass", "10000"),
    "quintal": ("mass", "100000"),
    "tonne": ("mass", "1000000"),  # also DWT, tonnes deadweight
    "W": ("power", "1"),
    "kW": ("power", "1000"),
    "MW": ("power", "1000000"),
    "GW": ("power", "1000000000"),
    "kWh": ("energy", "1"),
    "MWh": ("energy", "1000"),
    "GWh": ("energy", "1000000"),
    "V": ("voltage", "1"),
    "kV": ("voltage", "1000"),
    "MVA": ("load", "1"),
    "Mbps": ("speed", "1"),
    "Gbps": ("speed", "1000"),
    "MB": ("memory", "1"),
    "GB": ("memory", "1024"),
    "TB": ("memory", "1048576"),
    "degree": ("degree", "1"),
    "TEU": ("TEU", "1"),
    "second": ("time", "1"),
    "minute": ("time", "60"),
    "hour": ("time", "3600"),
    "day": ("time", "86400"),
    "week": ("time", "604800"),
    "month": ("months", "1"),
    "quarter": ("months", "3"),
    "year": ("months", "12"),
    "decade": ("months", "120"),
    "century": ("months", "1200"),
    "person": ("person", "1"),
    "times": ("times", "1"),
    "fahrenheit": ("fahrenheit", "1"),
    "cm or hour": ("time", "3600"),
}
SCALE = {key: (dimension, Decimal(factor)) for key, (dimension, factor) in UNITS.items()}

# A bare mile at sea is a nautical one; one Lao abbreviation stands for two units
ALIKE = {"mile": "nautical mile", "cm or hour": "cm"}
IMPERIAL = frozenset({"mile", "nautical mile", "foot", "inch", "acre"})  # what a conversion in brackets is in

# Written alike in every language, after a number: 5 km, 1.095 m, 30 °C
SIGNS = {
    "mm": "mm", "cm": "cm", "dm": "dm", "m": "m", "km": "km", "cm2": "cm2", "cm²": "cm2", "m2": "m2",
    "m²": "m2", "km2": "km2", "km²": "km2", "ha": "ha", "m3": "m3", "m³": "m3", "ml": "ml", "l": "litre",
    "mg": "mg", "g": "g", "kg": "kg", "w": "W", "kw": "kW", "kwp": "kW", "mw": "MW", "mwp": "MW", "gw": "GW",
    "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "kv": "kV", "mva": "MVA", "mbps": "Mbps", "gbps": "Gbps",
    "mb": "MB", "gb": "GB", "tb": "TB", "°": "degree", "°c": "degree", "º": "degree", "ºc": "degree",
    "℃": "degree", "°f": "fahrenheit", "℉": "fahrenheit", "teu": "TEU", "dwt": "tonne", "h": "hour",
}  # fmt: skip

# Written alike before or after a number: USD 5, 5 USD
CURRENCIES = {
    "vnđ": "VND", "vnd": "VND", "₫": "VND", "usd": "USD", "us$": "USD", "$": "USD", "lak": "LAK",
    "₭": "LAK", "eur": "EUR", "€": "EUR", "jpy": "JPY", "¥": "JPY", "cny": "CNY", "rmb": "CNY",
    "thb": "THB", "฿": "THB", "gbp": "GBP", "£": "GBP", "krw": "KRW", "sgd": "SGD",
}  # fmt: skip

# Half a month is two weeks or fifteen days
FORTNIGHT = [("number", SCALE["day"][1] * days, "time") for days in (15, 14)]
