"""English words for months, units and currencies, by what they mean in every language."""

NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
MONTHS = {name: n for n, name in enumerate(NAMES, 1)} | {name[:3]: n for n, name in enumerate(NAMES, 1)}
MONTHS["sept"] = 9

UNITS = {
    "metre": "m", "metres": "m", "meter": "m", "meters": "m", "kilometre": "km", "kilometres": "km",
    "kilometer": "km", "kilometers": "km", "kms": "km", "kph": "km", "km/h": "km", "centimetre": "cm",
    "centimetres": "cm", "centimeters": "cm", "millimetre": "mm", "millimetres": "mm", "millimeters": "mm",
    "mile": "mile", "miles": "mile", "nm": "nautical mile", "nmi": "nautical mile",
    "nautical mile": "nautical mile", "nautical miles": "nautical mile",
    "foot": "foot", "feet": "foot", "inch": "inch", "inches": "inch", "square metre": "m2",
    "square metres": "m2", "square meters": "m2", "sq m": "m2", "sq. m": "m2", "sqm": "m2",
    "square kilometre": "km2", "square kilometres": "km2", "square kilometers": "km2", "sq km": "km2",
    "sq. km": "km2", "sqkm": "km2", "square km": "km2", "square m": "m2", "hectare": "ha", "hectares": "ha",
    "acre": "acre", "acres": "acre", "cubic metre": "m3", "cubic metres": "m3", "cubic meters": "m3",
    "cu m": "m3", "litre": "litre", "litres": "litre", "liter": "litre", "liters": "litre", "gram": "g",
    "grams": "g", "grammes": "g", "kilogram": "kg", "kilograms": "kg", "kilogrammes": "kg", "kilo": "kg",
    "kilos": "kg", "quintal": "quintal", "quintals": "quintal", "tonne": "tonne", "tonnes": "tonne",
    "ton": "tonne", "tons": "tonne", "t": "tonne", "deadweight tonnes": "tonne", "metric tons": "tonne",
    "metric tonnes": "tonne", "megawatt": "MW", "megawatts": "MW", "kilowatt": "kW", "kilowatts": "kW",
    "kilowatt-hours": "kWh", "kilowatt hours": "kWh", "gigawatts": "GW", "kilovolt": "kV", "kilovolts": "kV",
    "degrees celsius": "degree", "degrees": "degree", "degree": "degree", "degrees c": "degree",
    "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute", "min": "minute",
    "mins": "minute", "hour": "hour", "hours": "hour", "hrs": "hour", "day": "day", "days": "day",
    "week": "week", "weeks": "week", "month": "month", "months": "month",
    "year": "year", "years": "year", "yrs": "year", "year-old": "year", "years old": "year",
    "decade": "decade", "decades": "decade", "century": "century", "centuries": "century",
    "times": "times", "degrees f": "fahrenheit", "degrees fahrenheit": "fahrenheit",
    "person": "person", "persons": "person", "people": "person", "inhabitants": "person",
}  # fmt: skip
# 12-nautical-mile, 500-square-metre
UNITS |= {name.replace(" ", "-"): key for name, key in UNITS.items() if " " in name and "." not in name}

CURRENCIES = {
    "dong": "VND", "dongs": "VND", "vietnamese dong": "VND", "đồng": "VND", "viet nam dong": "VND",
    "vietnam dong": "VND", "dollars": "USD", "dollar": "USD", "us dollars": "USD", "us dollar": "USD",
    "u.s. dollars": "USD", "kip": "LAK", "kips": "LAK", "lao kip": "LAK", "euros": "EUR", "euro": "EUR",
    "yen": "JPY", "japanese yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "baht": "THB", "thai baht": "THB",
    "won": "KRW", "pounds": "GBP",
}  # fmt: skip
