/* The law that was in force on the reader's day stands first and is marked. */
(function () {
  "use strict";
  var field = document.querySelector(".regimes input");
  var spans = Array.prototype.slice.call(document.querySelectorAll("[data-start]"));
  if (!field || !spans.length) return;

  function today() {
    var now = new Date();
    return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  }

  function covers(span, day) {
    return span.dataset.start <= day && (!span.dataset.end || day <= span.dataset.end);
  }

  function show() {
    var day = field.value || today();
    spans.forEach(function (span) {
      var row = span.closest("tr");
      var holds = covers(span, day);
      row.classList.toggle("holds", holds);
      if (holds) {
        row.setAttribute("aria-current", "true");
        row.parentNode.prepend(row);
      } else {
        row.removeAttribute("aria-current");
      }
    });
  }

  field.value = today();
  field.addEventListener("input", show);
  field.closest("p").hidden = false;
  show();
})();
