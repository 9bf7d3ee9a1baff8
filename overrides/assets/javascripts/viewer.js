/* A picture large: opened from its link, or by an address that ends in its id. Its words stand in partials/viewer.html. */
(function () {
  "use strict";
  var MOST = 6, STEP = 1.5, CLOSE = 2.5; // times the size that fits
  var PAN = 80, SWIPE = 50, TAP = 8; // pixels
  var TWICE = 350; // milliseconds
  var box = document.getElementById("viewer");
  if (!box || !box.showModal) return;
  var all = function (selector, root) { return Array.prototype.slice.call(root.querySelectorAll(selector)); };
  var part = function (name) { return box.querySelector(".viewer-" + name); };
  var stage = part("stage"), text = part("text"), place = part("place"), buttons = all("button", box);
  var links = all(".picture-open", document);
  var figures = links.map(function (link) { return link.closest("figure"); });
  var plates = [], fingers = [], at = 0, zoom = 1, tapped = -TWICE, way, drift, pinched;

  /* A copy of a picture that loads at once; when the one in view is there, its neighbours follow. */
  function plate(n) {
    if (plates[n] || !links[n]) return plates[n];
    var made = plates[n] = document.createElement("div");
    made.className = "viewer-plate";
    made.appendChild(links[n].firstElementChild.cloneNode(true));
    var image = made.image = made.querySelector("img");
    image.onload = function () {
      if (n === at) [n + 1, n - 1].forEach(plate);
    };
    image.onerror = function () {
      made.className = "viewer-failed";
      made.textContent = image.alt + "\n" + box.dataset.failed;
    };
    image.draggable = false;
    widen(made, "100vw");
    image.loading = "eager";
    return made;
  }

  function widen(made, sizes) {
    all("[srcset]", made).forEach(function (one) {
      if (one.sizes !== sizes) one.sizes = sizes;
    });
  }

  /* The caption as it stands on the page, without the tooltips: they open there. */
  function caption(figure) {
    var copy = figure.querySelector("figcaption").cloneNode(true);
    all("[popover], .tip", copy).forEach(function (one) {
      one.replaceWith(one.matches("button:not(.tip--name)") ? one.textContent : "");
    });
    text.textContent = "";
    while (copy.firstChild) text.appendChild(copy.firstChild);
  }

  function show(n) {
    var made = plate(n);
    at = n;
    stage.textContent = "";
    stage.appendChild(made);
    caption(figures[n]);
    place.textContent = box.dataset.place.replace("{n}", n + 1).replace("{total}", links.length);
    part("told").textContent = text.querySelector(".picture-title").textContent;
    place.hidden = buttons[0].hidden = buttons[1].hidden = !links[1];
    buttons[0].setAttribute("aria-disabled", !n);
    buttons[1].setAttribute("aria-disabled", !links[n + 1]);
    document.documentElement.classList.add("viewing");
    if (!box.open) box.showModal();
    box.scrollTop = 0;
    scale(1);
    if (made.image.complete) made.image.onload();
  }

  function go(n) {
    if (n === at || !links[n]) return;
    history.replaceState(history.state, "", "#" + figures[n].id);
    show(n);
  }

  /* What lies under the point stays there; without one, the middle of the picture. */
  function scale(to, point) {
    var made = plates[at], image = made.image, old = zoom, before = image.getBoundingClientRect(), after;
    var x = point ? point.clientX : before.left + before.width / 2, y = point ? point.clientY : before.top + before.height / 2;
    var shape = image.getAttribute("width") / image.getAttribute("height");
    zoom = image.isConnected ? Math.max(1, Math.min(MOST, to)) : 1; // it is not where its file could not be opened
    if (zoom > 1) widen(made, MOST + "00vw");
    stage.classList.toggle("viewer-near", zoom > 1);
    made.style.width = Math.min(stage.clientWidth, stage.clientHeight * shape) * zoom + "px";
    after = image.getBoundingClientRect();
    stage.scrollBy(after.left - x + (x - before.left) * zoom / old, after.top - y + (y - before.top) * zoom / old);
  }

  function gap(one, other) {
    return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
  }

  function without(id) {
    return fingers.filter(function (finger) { return finger.pointerId !== id; });
  }

  /* What the browser leaves to us: swipes, two fingers, the mouse. One finger that moves a large picture scrolls it. */
  stage.addEventListener("pointerdown", function (event) {
    if (event.button) return;
    if (!fingers.length) way = drift = pinched = 0;
    fingers.push(event);
    if (fingers.length > 1) pinched = 1;
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener("pointermove", function (event) {
    var others = without(event.pointerId), last, left, top;
    if (others.length === fingers.length) return;
    last = fingers.find(function (finger) { return finger.pointerId === event.pointerId; });
    left = event.clientX - last.clientX;
    top = event.clientY - last.clientY;
    way += Math.abs(left) + Math.abs(top);
    fingers = others.concat(event);
    if (others[0]) scale(zoom * gap(event, others[0]) / gap(last, others[0]), others[0]);
    else if (zoom > 1) stage.scrollBy(-left, -top);
    else if (!pinched) plates[at].style.transform = "translate(" + (drift += left) + "px)";
  });
  ["pointerup", "pointercancel"].forEach(function (name) {
    stage.addEventListener(name, function (event) {
      var last = fingers.length;
      fingers = without(event.pointerId);
      if (!last || fingers.length) return;
      plates[at].style.transform = "";
      if (pinched || name !== "pointerup") return;
      if (way < TAP) tap(event);
      else if (zoom === 1 && Math.abs(drift) > SWIPE) go(drift < 0 ? at + 1 : at - 1);
    });
  });
  stage.addEventListener("touchmove", function (event) {
    if (event.touches[1]) event.preventDefault(); // two fingers going upwards are no scrolling
  }, { passive: false });

  function tap(event) {
    var again = event.timeStamp - tapped < TWICE;
    tapped = again ? -TWICE : event.timeStamp;
    if (again) scale(zoom > 1 ? 1 : CLOSE, event);
  }

  /* A button's value is the key that does the same. */
  var acts = {
    ArrowLeft: function () { go(at - 1); },
    ArrowRight: function () { go(at + 1); },
    Home: function () { go(0); },
    End: function () { go(links.length - 1); },
    "+": function () { scale(zoom * STEP); },
    "-": function () { scale(zoom / STEP); },
    Escape: function () { box.close(); }
  };
  var ways = { ArrowLeft: [-PAN, 0], ArrowRight: [PAN, 0], ArrowUp: [0, -PAN], ArrowDown: [0, PAN] };
  acts["="] = acts["+"]; // the same key without shift

  box.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (button) acts[button.value]();
  });
  box.addEventListener("keydown", function (event) {
    var pan = zoom > 1 && ways[event.key], act = acts[event.key];
    event.stopPropagation(); // the page behind has keys of its own
    if (event.ctrlKey || event.altKey || event.metaKey || !(pan || act)) return;
    event.preventDefault();
    if (pan) stage.scrollBy(pan[0], pan[1]);
    else act();
  });

  /* The address names the picture. Back closes it; closing goes back, where opening went on. */
  function named() {
    return figures.findIndex(function (figure) { return location.hash === "#" + figure.id; });
  }

  function follow() {
    var n = named();
    if (n >= 0) return show(n);
    history.scrollRestoration = "auto";
    if (box.open) box.close();
  }

  box.addEventListener("close", function () {
    document.documentElement.classList.remove("viewing");
    if (named() >= 0) {
      if (history.state === "viewer") history.back();
      else history.replaceState(null, "", location.pathname + location.search);
    }
    links[at].focus();
  });
  links.forEach(function (link, n) {
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.scrollRestoration = "manual"; // or going back would scroll away from the picture last seen
      history.pushState("viewer", "", "#" + figures[n].id);
      show(n);
    });
  });
  window.addEventListener("resize", function () { if (box.open) scale(zoom); });
  window.addEventListener("hashchange", follow);
  window.addEventListener("load", function () {
    if (box.open && !box.contains(document.activeElement)) buttons[4].focus(); // the address took it away
  });
  follow();
})();
