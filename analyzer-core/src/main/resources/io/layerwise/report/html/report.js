// Puts the map and the table into the page, and says when both answer.
(() => {
  const place = section => document.querySelector(`#${section} .mount`);
  // A comparison that found nothing has neither.
  if (place("files")) {
    table.mount(place("files"));
  }
  if (place("map")) {
    map.mount(place("map"), path => table.show(path === "/" ? "" : path, -1));
  }
  for (const button of document.querySelectorAll("button[data-layer]")) {
    button.hidden = false;
    button.addEventListener("click", () => table.show("", Number(button.dataset.layer)));
  }
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
})();
