/* A picture large, from its link or an address that ends in its id. */
(() => {
  "use strict";
  const MOST = 6, STEP = 1.5, CLOSE = 2.5, PAN = 80, SWIPE = 50, TAP = 8, TWICE = 350;
  const box = document.getElementById("viewer"), links = [...document.querySelectorAll(".picture-open")];
  if (!box || !box.showModal) return;
  const [stage, text, place, told] = ["stage", "text", "place", "told"].map((name) => box.querySelector(".viewer-" + name));
  const [back, on] = box.querySelectorAll("button"), page = document.documentElement.classList;
  const figures = links.map((link) => link.closest("figure")), plates = [], fingers = new Map();
  let at, zoom = 1, way, drift, pinched, tapped = 0;

  /* A copy that loads at once; its neighbours follow. */
  function plate(n) {
    if (plates[n] || !links[n]) return plates[n];
    const made = plates[n] = document.createElement("div");
    made.className = "viewer-plate";
    made.append(links[n].firstElementChild.cloneNode(true));
    const image = made.image = made.querySelector("img");
    image.onload = () => n === at && plate(n + 1, plate(n - 1));
    image.onerror = () => {
      made.className = "viewer-failed";
      made.textContent = image.alt + "\n" + box.dataset.failed;
    };
    image.draggable = false;
    widen(made, "100vw");
    image.loading = "eager";
    return made;
  }

  function widen(made, sizes) {
    made.querySelectorAll("[srcset]").forEach((one) => { if (one.sizes !== sizes) one.sizes = sizes; });
  }

  function show(n) {
    const copy = figures[n].querySelector("figcaption").cloneNode(true), made = plate(n);
    at = n;
    stage.textContent = text.textContent = "";
    stage.append(made);
    copy.querySelectorAll("[popover], .tip").forEach((one) => one.replaceWith(one.matches("span, .tip--name") ? "" : one.textContent));
    text.append(...copy.childNodes);
    place.textContent = box.dataset.place.replace("{n}", n + 1).replace("{total}", links.length);
    told.textContent = text.querySelector(".picture-title").textContent;
    back.ariaDisabled = !n;
    on.ariaDisabled = !links[n + 1];
    back.hidden = on.hidden = place.hidden = !links[1];
    page.add("viewing");
    if (!box.open) box.showModal();
    box.scrollTop = 0;
    scale(1);
    if (made.image.complete) made.image.onload();
  }

  function go(n) {
    if (!links[n]) return;
    history.replaceState(history.state, "", "#" + figures[n].id);
    show(n);
  }

  /* What lies under the point, or in the middle, stays there. */
  function scale(to, point) {
    const made = plates[at], image = made.image, before = image.getBoundingClientRect(), old = zoom;
    zoom = Math.max(1, Math.min(MOST, to));
    if (zoom > 1) widen(made, MOST + "00vw");
    stage.classList.toggle("viewer-near", zoom > 1);
    made.style.width = Math.min(stage.offsetWidth, stage.offsetHeight * image.getAttribute("width") / image.getAttribute("height")) * zoom + "px";
    const after = image.getBoundingClientRect();
    const { clientX, clientY } = point || { clientX: before.left + before.width / 2, clientY: before.top + before.height / 2 };
    stage.scrollBy(after.left - clientX + (clientX - before.left) * zoom / old, after.top - clientY + (clientY - before.top) * zoom / old);
  }

  const gap = (one, other) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

  stage.onpointerdown = (event) => {
    if (event.button) return;
    if (!fingers.size) way = drift = pinched = 0;
    fingers.set(event.pointerId, event);
    pinched = pinched || fingers.size > 1;
    stage.setPointerCapture(event.pointerId);
  };
  stage.onpointermove = (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    way += gap(event, before);
    fingers.set(event.pointerId, event);
    const other = [...fingers.values()].find((one) => one !== event), left = event.clientX - before.clientX;
    if (other) scale(zoom * gap(event, other) / (gap(before, other) || 1), other);
    else if (zoom > 1) stage.scrollBy(-left, before.clientY - event.clientY);
    else if (!pinched) plates[at].style.transform = `translate(${drift += left}px)`;
  };
  stage.onpointerup = stage.onpointercancel = (event) => {
    if (!fingers.delete(event.pointerId) || fingers.size) return;
    plates[at].style.transform = "";
    if (pinched || event.type !== "pointerup") return;
    if (zoom === 1 && Math.abs(drift) > SWIPE) go(drift < 0 ? at + 1 : at - 1);
    if (way > TAP) return;
    const again = event.timeStamp - tapped < TWICE;
    tapped = again ? 0 : event.timeStamp;
    if (again) scale(zoom > 1 ? 1 : CLOSE, event);
  };
  /* Two fingers going upwards are no scrolling. */
  stage.addEventListener("touchmove", (event) => { if (event.touches[1]) event.preventDefault(); }, { passive: false });

  /* A button's value is the key that does the same. */
  const acts = {
    ArrowLeft: () => go(at - 1),
    ArrowRight: () => go(at + 1),
    Home: () => go(0),
    End: () => go(links.length - 1),
    "+": () => scale(zoom * STEP),
    "-": () => scale(zoom / STEP),
    Escape: () => box.close()
  };
  const ways = { ArrowLeft: [-PAN, 0], ArrowRight: [PAN, 0], ArrowUp: [0, -PAN], ArrowDown: [0, PAN] };
  box.onclick = (event) => {
    const button = event.target.closest("button");
    if (button) acts[button.value]();
  };
  box.onkeydown = (event) => {
    const pan = zoom > 1 && ways[event.key], act = acts[event.key];
    event.stopPropagation(); // the page behind has keys of its own
    if (event.ctrlKey || event.altKey || event.metaKey || !(pan || act)) return;
    event.preventDefault();
    if (pan) stage.scrollBy(...pan);
    else act();
  };

  /* The address names the picture; back closes it. */
  const named = () => figures.findIndex((figure) => location.hash === "#" + figure.id);

  function follow() {
    if (named() >= 0) return show(named());
    history.scrollRestoration = "auto";
    box.close();
  }

  box.onclose = () => {
    page.remove("viewing");
    if (named() >= 0) {
      if (history.state === "viewer") history.back();
      else history.replaceState(null, "", location.pathname + location.search);
    }
    links[at].focus();
  };
  links.forEach((link, n) => {
    link.onclick = (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.scrollRestoration = "manual";
      history.pushState("viewer", "", "#" + figures[n].id);
      show(n);
    };
  });
  addEventListener("resize", () => { if (box.open) scale(zoom); });
  addEventListener("hashchange", follow);
  follow();
})();
