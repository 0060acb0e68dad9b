"""What is built: house, barn, tower, lighthouse, windmill, bridge, igloo, pyramid. Lit from the left."""

from app.engines.sketchbook.shapes.svg import box, disc, line, oval, path, polygon


def house() -> str:
    walls = box("#efe2c6", 6, 16, 13, 14) + box("#d3c2a2", 19, 16, 8, 14)
    roof = polygon("#a8432f", (4, 17), (9.5, 7), (22.5, 7), (16, 17)) + polygon(
        "#7f3023", (16, 17), (22.5, 7), (28.8, 17)
    )
    tiles = line("#93382a", 0.35, "M6 14.500h11.800M7.500 12h12M9 9.500h12")
    chimney = box("#8f5a44", 19, 3.6, 2.6, 5) + box("#6f4434", 18.7, 3.2, 3.2, 0.9)
    gable = polygon("#e2d2b2", (17.4, 17), (22.5, 9.4), (27.4, 17))
    door = box("#6b4a30", 11, 22, 3.6, 8, 0.3) + disc("#e6c35a", 13.8, 26.2, 0.35)
    panes = ""
    for x, y in ((7.2, 19), (15.5, 19), (21.6, 19.5), (21.3, 12.4)):
        cross = f"M{x + 1.3:g} {y:g}v3.200M{x:g} {y + 1.6:g}h2.600"
        panes += box("#5d7f95", x, y, 2.6, 3.2, 0.2) + line("#f6f0e0", 0.35, cross)
    return (
        chimney
        + walls
        + roof
        + tiles
        + gable
        + polygon("#6f2a1f", (22.5, 7), (29.3, 17.6), (28.2, 17.6), (22.5, 8.8))
        + door
        + panes
    )


def barn() -> str:
    front = polygon("#b23a2e", (3, 30), (3, 15), (7, 8.5), (12, 5.5), (17, 8.5), (21, 15), (21, 30))
    side = polygon("#8c2a22", (21, 30), (21, 15), (30, 15), (30, 30))
    roof = polygon("#5d5a60", (12, 5.5), (17, 8.5), (21, 15), (31, 15), (27, 8.5), (22, 5.5))
    edge = line("#f2ece0", 0.7, "M2.600 15.400 6.800 8.400 12 5.200 17.200 8.400 21.400 15.400")
    door = box("#8f2b23", 8, 20, 8, 10) + line("#f2ece0", 0.6, "M8 30V20h8v10M8 20l8 10M16 20 8 30")
    loft = box("#3d2a26", 10.4, 11.5, 3.2, 4) + line("#f2ece0", 0.5, "M10.400 15.500v-4h3.200v4z")
    boards = line("#9f3228", 0.25, "M5 30V13M19 30V13M24 30V15.500M27 30V15.500")
    return side + front + boards + roof + edge + door + loft


def tower() -> str:
    wall = path("#b3a894", "M11 31 11.600 10h8.800L21 31z") + path(
        "#8f8574", "M17 31V10h3.400L21 31z"
    )
    stones = line(
        "#988d7b",
        0.3,
        "M11.300 26h4M13 22.500h5M11.500 19h3.500M14 15.500h5M17 28.500h3.500M12 12.500h3",
    )
    top = box("#c2b7a2", 10.2, 7, 11.6, 3.4) + box("#998e7c", 17, 7, 4.8, 3.4)
    merlons = "".join(
        box("#c2b7a2" if x < 16 else "#998e7c", x, 4.6, 1.9, 2.6)
        for x in (10.2, 13.400, 16.700, 19.900)
    )
    holes = (
        box("#3f3830", 15, 13.5, 1.6, 3.4, 0.8)
        + box("#3f3830", 15, 20, 1.6, 3.4, 0.8)
        + path("#4a382a", "M13.800 31v-3.600a2.200 2.200 0 0 1 4.400 0V31z")
    )
    return wall + stones + top + merlons + holes


def lighthouse() -> str:
    body = path("#f4efe6", "M11.200 30 13 9.500h6L20.800 30z") + path(
        "#d4cabd", "M17 30V9.500h2L20.800 30z"
    )
    bands = path("#c93a30", "M12.700 13h6.600l.35 4H12.350zM12 21h8l.35 4h-8.700z") + path(
        "#a52c26", "M17 13h2.300l.35 4H17zM17 21h3l.35 4H17z"
    )
    room = box("#ffe9a0", 13.8, 5.4, 4.4, 3.4) + line(
        "#4a4440", 0.35, "M13.800 5.400v3.400M16 5.400v3.400M18.200 5.400v3.400"
    )
    gallery = box("#4a4440", 12.2, 8.6, 7.6, 1.1, 0.3)
    roof = polygon("#b8332b", (13.1, 5.5), (16, 1.6), (18.9, 5.5)) + disc("#4a4440", 16, 1.5, 0.6)
    foot = path("#7c7670", "M5 31c1-2.200 4-2.600 6-2.200 3-1 7-1 10 0 3-.4 5 .2 6 2.200z") + path(
        "#98918a", "M5 31c1-2.200 4-2.600 6-2.200l3 2.200z"
    )
    holes = box("#5b6d7a", 15.2, 17.6, 1.5, 2.4, 0.7) + path(
        "#6b4a30", "M14.700 29v-2.600a1.400 1.400 0 0 1 2.800 0V29z"
    )
    return foot + body + bands + gallery + room + roof + holes


def windmill() -> str:
    body = path("#e9ddc6", "M10.500 31 12.800 13h6.400L21.500 31z") + path(
        "#c4b598", "M16.800 31 16.600 13h2.600L21.500 31z"
    )
    cap = path("#7a4a32", "M12 13.500c0-3.600 1.800-5.300 4-5.300s4 1.700 4 5.300z")
    holes = path("#6b4a30", "M14.400 31v-3.800a1.600 1.600 0 0 1 3.200 0V31z") + box(
        "#55697a", 14.9, 19.4, 2, 2.6, 0.3
    )
    sails = ""
    for turn in (22, 112, 202, 292):
        arm = line("#5b4030", 0.55, "M16 11.500V.8") + polygon(
            "#f6f0e2", (16.2, 1.2), (19, 1.2), (18.6, 9), (16.2, 9)
        )
        arm += line(
            "#a3906f",
            0.25,
            "M17.500 1.200V9M16.200 3.200h2.700M16.200 5.200h2.600M16.200 7.200h2.500",
        )
        sails += f'<g transform="rotate({turn} 16 11.5)">{arm}</g>'
    return body + cap + holes + sails + disc("#4d3626", 16, 11.5, 0.9)


def bridge() -> str:
    """Stone, three arches."""
    wall = path(
        "#a89b88",
        "M0 15c6-4.500 26-4.500 32 0v13h-2.500c0-9-6-9-6 0h-3c0-11-9-11-9 0h-3c0-9-6-9-6 0H0z",
    )
    under = path(
        "#6f6456",
        "M23.500 28c0-9 6-9 6 0h-1c0-7.500-4-7.500-4 0zM11.500 28c0-11 9-11 9 0h-1.200"
        "c0-9-6.600-9-6.600 0zM2.500 28c0-9 6-9 6 0h-1c0-7.500-4-7.500-4 0z",
    )
    rail = path("#c2b6a2", "M0 13.500c6-4.500 26-4.500 32 0v2c-6-4.500-26-4.500-32 0z")
    stones = line(
        "#8e8271",
        0.3,
        "M3 17.500h3M9 16h4M18 15.500h4M26 17.500h3M14 17.500h3M8.500 21h2M22 21h1.500"
        "M0.500 21h1.500",
    )
    return wall + under + stones + rail


def igloo() -> str:
    dome = path("#e8f0f8", "M2 28C2 17.500 8 10 15 10s13 7.500 13 18z") + path(
        "#c3d3e6", "M19 10.800C24.500 12.800 28 19.500 28 28h-7c1-7 .5-13-2-17.200z"
    )
    blocks = line(
        "#a9bdd6",
        0.4,
        "M3 22.500h23.800M5 17h20.500M9 12.600h13M8 22.500v5.500M12 17v5.500M17 12.500V17"
        "M21 17v5.500M8.500 12.800 8 17",
    )
    door = path("#d2dfee", "M9.500 28v-3.600a5 5 0 0 1 10 0V28z") + path(
        "#3d4c63", "M11.500 28v-3.200a3 3 0 0 1 6 0V28z"
    )
    return dome + blocks + door


def pyramid() -> str:
    faces = polygon("#e3bf7a", (1, 28), (14, 4), (19, 28)) + polygon(
        "#b08b50", (19, 28), (14, 4), (31, 28)
    )
    courses = line(
        "#cfa865", 0.3, "M3.700 23h14.200M6.400 18h10.500M9.100 13h6.800M11.500 8.600h3.400"
    )
    return (
        faces
        + courses
        + line("#9a7843", 0.3, "M18 23h9.500M17 18h7M15.900 13h4.500")
        + oval("#e3bf7a", 10, 28, 9, 0.5)
    )


def castle() -> str:
    """A keep with a turret between two towers, seen from the front."""
    stone, side, dark = "#cdbfa8", "#9c8d7a", "#4b3f3a"
    wall = path(stone, "M5 19.500h1.600V18h2v1.500h2V18h2v1.500h7V18h2v1.500h2V18h2v1.500H27V31H5z")
    keep = path(
        stone,
        "M10.500 11V9.200h1.700v1.300h1.600V9.200h1.700v1.300h1.600V9.200h1.700v1.300h1.600V11h.6v20h-10.500z",
    )
    keep += path(side, "M17.800 11h3.200v20h-3.200z")
    turret = box(stone, 15.400, 4.600, 3.6, 6) + box(side, 17.600, 4.600, 1.4, 6)
    roofs = _cone(17.2, 0.8, 14.6, 19.8, 5)
    towers = ""
    for x, top, tip in ((2.6, 13.5, 5.2), (23.2, 15.2, 7.6)):
        towers += box(stone, x, top, 6.2, 31 - top) + box(side, x + 4, top, 2.2, 31 - top)
        roofs += _cone(x + 3.1, tip, x - 0.7, x + 6.9, top + 0.4)
        towers += box(dark, x + 1.6, top + 4, 1.1, 2.6, 0.5) + box(
            dark, x + 1.6, top + 9, 1.1, 2.6, 0.5
        )
    windows = "".join(box(dark, x, 14, 1.2, 2.800, 0.6) for x in (12.6, 15.2)) + box(
        dark, 16.200, 6.8, 0.9, 1.800, 0.4
    )
    gate = path("#6b4a32", "M12.800 31v-4.600a2.800 2.800 0 0 1 5.600 0V31z") + line(
        dark, 0.4, "M12.800 31v-4.600a2.800 2.800 0 0 1 5.600 0V31M15.600 24v7"
    )
    courses = line(
        "#b3a48e",
        0.35,
        "M6 22.500h3M24 24h2.500M10.800 20.500h3M6.500 27h2.500M11.500 24h1.200M3.400 18h2M24 19.500h2",
    )
    return wall + keep + turret + towers + courses + windows + gate + roofs


def _cone(x: float, top: float, left: float, right: float, base: float) -> str:
    """A pointed roof with its side in shade and a pennant."""
    lit = path("#b4472f", f"M{x:g} {top:g}L{right:g} {base:g}H{left:g}z")
    shade = path("#83301f", f"M{x:g} {top:g}L{right:g} {base:g}H{x + 0.8:g}z")
    pole = line("#4b3f3a", 0.3, f"M{x:g} {top + 0.3:g}v-1.800")
    return lit + shade + pole + path("#e0b13c", f"M{x:g} {top - 1.5:g}l2.400.6-2.400.7z")
