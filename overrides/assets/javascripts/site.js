/* What a page needs beyond HTML and CSS. Without it, everything can still be read and reached. */
(function () {
  "use strict";
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };

  /* The drawer: a button instead of the checkbox, Escape and leaving it close, the focus comes back. */
  var state = document.getElementById("__drawer");
  var label = document.querySelector(".md-header__button[for=__drawer]");
  var nav = document.getElementById("site-nav");
  if (state && label && nav) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.setAttribute("aria-controls", nav.id);
    while (label.firstChild) button.appendChild(label.firstChild);
    label.parentNode.replaceChild(button, label);
    state.hidden = true;

    var tell = function () {
      button.setAttribute("aria-expanded", String(state.checked));
    };
    var close = function (back) {
      if (!state.checked) return;
      state.checked = false;
      tell();
      if (back) button.focus();
    };
    button.addEventListener("click", function () {
      state.checked = !state.checked;
      tell();
      if (state.checked) nav.focus();
    });
    state.addEventListener("change", tell);
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") close(true);
    });
    document.addEventListener("focusin", function (event) {
      if (event.target !== button && !nav.contains(event.target)) close(false);
    });
    nav.addEventListener("click", function (event) {
      if (event.target.closest("a[href^='#']")) close(false);
    });
    tell();
  }

  /* What is folded is opened where an address points into it, and on paper. */
  function unfold() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    var fold = target && target.closest("details:not([open])");
    if (!fold) return;
    for (; fold; fold = fold.parentNode.closest("details")) fold.open = true;
    target.scrollIntoView();
  }
  var folded = [];
  window.addEventListener("hashchange", unfold);
  window.addEventListener("beforeprint", function () {
    folded = all(".md-content details:not([open])");
    folded.forEach(function (fold) { fold.open = true; });
    note();
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (fold) { fold.open = false; });
    all(".paper-mark, .paper-notes").forEach(function (made) { made.parentNode.removeChild(made); });
    document.documentElement.classList.remove("noted");
  });
  unfold();

  /* On paper a link cannot be followed: where it leads, and where a figure is from, is a note at the end. */
  function note() {
    var article = document.querySelector(".md-content__inner"), list = document.createElement("ol"), known = {};
    if (!article) return;
    list.className = "paper-notes";
    all("a[href^='http'], .fact[title]", article).forEach(function (link) {
      var text = link.title || link.href, mark = document.createElement("sup");
      if (!known[text]) {
        list.appendChild(document.createElement("li")).textContent = text;
        known[text] = list.children.length;
      }
      mark.className = "paper-mark";
      mark.textContent = "[" + known[text] + "]";
      link.parentNode.insertBefore(mark, link.nextSibling);
    });
    if (list.children.length) article.appendChild(list);
    document.documentElement.classList.add("noted");
  }

  /* A table that fits needs no stop for the keyboard. */
  function fit() {
    all(".md-typeset__scrollwrap").forEach(function (wrap) {
      if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0;
      else wrap.removeAttribute("tabindex");
    });
  }
  window.addEventListener("resize", fit);
  window.addEventListener("load", fit);

  /* The contents mark the section in view. */
  var links = all(".site-nav__toc a");
  var waiting = false;
  function mark() {
    var here = null;
    waiting = false;
    links.forEach(function (link) {
      var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading && heading.getBoundingClientRect().top < window.innerHeight / 3) here = link;
    });
    links.forEach(function (link) {
      if (link === here) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  }
  if (links.length) {
    window.addEventListener("scroll", function () {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    }, { passive: true });
    mark();
  }

  /* The viewer of pictures comes when a reader is about to open one, or the address asks for it. */
  var viewer = document.getElementById("viewer");
  if (viewer && viewer.showModal) {
    var viewerScript = null, viewerCame = false, wanted = null;
    var pictureOf = function (event) { return event.target.closest && event.target.closest(".picture-open"); };
    var askViewer = function () {
      if (viewerScript) return;
      viewerScript = document.createElement("script");
      viewerScript.src = viewer.dataset.script;
      viewerScript.onload = function () {
        viewerCame = true;
        if (wanted) wanted.click();
      };
      viewerScript.onerror = function () { if (wanted) location.href = wanted.href; };
      document.head.appendChild(viewerScript);
    };
    var askByAddress = function () { if (location.hash.indexOf("#picture-") === 0) askViewer(); };
    ["pointerover", "focusin"].forEach(function (kind) {
      document.addEventListener(kind, function (event) { if (pictureOf(event)) askViewer(); });
    });
    document.addEventListener("click", function (event) {
      var link = pictureOf(event);
      if (!link || viewerCame || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      wanted = link;
      askViewer();
    });
    window.addEventListener("hashchange", askByAddress);
    askByAddress();
  }
})();
