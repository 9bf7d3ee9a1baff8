"""The web application manifest of one language: name and icons for a phone's home screen."""

import json

FILE = "site.webmanifest"
ICONS = (("icon-192", 192, "any"), ("icon-512", 512, "any"), ("icon-maskable-512", 512, "maskable"))
GROUND, PAPER = "#0b5d55", "#fbf8f1"  # patina and paper of tokens.css


def manifest(name: str, description: str, language: str, assets: str) -> str:
    """`assets` is the way from the manifest to the site's folder of that name."""
    icons = [
        {
            "src": f"{assets}/images/{icon}.png",
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for icon, size, purpose in ICONS
    ]
    content = {
        "name": name,
        "description": description,
        "lang": language,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "theme_color": GROUND,
        "background_color": PAPER,
        "icons": icons,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
