// The table of all files: rows are made for what is in view only, however many there are.
const table = (() => {
  const { element, size, change, number } = format;
  const ROW = 26; // pixels, as the style sheet has it
  const MARGIN = 12; // rows made above and below the view

  const { PATH, all, layerText } = columns;
  const state = { column: all[0], descending: true, words: "", layer: -1, kind: -1 };
  const kinds = data.image ? data.fates : data.statuses;
  const kindOf = data.image ? data.fate : data.status;
  const layerShift = data.image ? 0 : 1; // a removed file is in no layer

  let order = new Uint32Array();
  let shown = new Uint32Array();
  let lowerPaths;
  const body = element("tbody");
  const above = element("tr", { class: "gap", "aria-hidden": "true" });
  const below = element("tr", { class: "gap", "aria-hidden": "true" });
  const grid = element("table", { class: "files" });
  const view = element("div", { class: "rows", tabindex: "0", role: "region", "aria-label": "Files" }, grid);
  const status = element("p", { class: "more", role: "status" });
  const search = element("input", { type: "search", id: "search", placeholder: "part of a path", autocomplete: "off",
    spellcheck: "false" });
  const layerFilter = element("select", { id: "layer-filter" }, element("option", { value: "-1" }, "all layers"));
  const kindFilter = element("select", { id: "kind-filter" }, element("option", { value: "-1" }, data.image ? "all kinds" : "every status"));

  const sort = () => {
    order = Uint32Array.from({ length: data.rows }, (_, row) => row);
    const by = state.column.order;
    if (by !== PATH.order) {
      order.sort((a, b) => (state.descending ? by(b, a) : by(a, b)) || a - b);
    } else if (state.descending) {
      order.reverse();
    }
    for (const column of all) {
      const on = column === state.column;
      column.head?.setAttribute("aria-sort", on ? (state.descending ? "descending" : "ascending") : "none");
    }
    filter();
  };

  /** Every path in lower case, by node; made at the first search. */
  const searchable = () => {
    if (!lowerPaths) {
      lowerPaths = [""];
      for (let node = 1; node < data.nodes; node++) {
        lowerPaths.push(`${lowerPaths[data.parent[node]]}/${data.name(node).toLowerCase()}`);
      }
    }
    return lowerPaths;
  };

  const filter = () => {
    const words = state.words.toLowerCase();
    const paths = words === "" ? [] : searchable();
    shown = order.filter(row =>
      (state.layer < 0 || data.layer[row] - layerShift === state.layer)
      && (state.kind < 0 || kindOf[row] === state.kind)
      && (words === "" || paths[data.node[row]].includes(words)));
    let bytes = 0;
    for (const row of shown) {
      bytes += data.bytes[row];
    }
    const sum = data.image ? size(bytes) : change(bytes);
    status.textContent = `${number(shown.length)} of ${number(data.rows)} files, ${sum}`;
    grid.setAttribute("aria-rowcount", String(shown.length + 1));
    view.scrollTop = 0;
    draw();
  };

  const draw = () => {
    const first = Math.max(0, Math.floor(view.scrollTop / ROW) - MARGIN);
    const last = Math.min(shown.length, Math.ceil((view.scrollTop + view.clientHeight) / ROW) + MARGIN);
    above.style.height = `${first * ROW}px`;
    below.style.height = `${(shown.length - last) * ROW}px`;
    const rows = [];
    for (let i = first; i < last; i++) {
      rows.push(rowElement(shown[i], i));
    }
    body.replaceChildren(above, ...rows, below);
  };

  const rowElement = (row, place) => {
    const made = element("tr", { "aria-rowindex": String(place + 2) });
    for (const column of all) {
      const text = String(column.text(row));
      const style = `${column.number ? "number" : "text"} ${column.style?.(row) ?? ""}`.trim();
      made.append(element("td", { class: style, title: column.title?.(row) ?? text }, text));
    }
    return made;
  };

  const heading = column => {
    const button = element("button", { type: "button" }, column.name);
    button.addEventListener("click", () => {
      state.descending = column === state.column ? !state.descending : Boolean(column.number);
      state.column = column;
      sort();
    });
    column.head = element("th", { scope: "col", class: column.number ? "number" : "text" }, button);
    return column.head;
  };

  const show = (words, layer) => {
    state.words = search.value = words;
    state.layer = layer;
    layerFilter.value = String(layer);
    filter();
    document.getElementById("files").scrollIntoView();
    search.focus({ preventScroll: true });
  };

  const mount = place => {
    data.layers.forEach((_, i) => layerFilter.append(element("option", { value: String(i) }, layerText(i).slice(0, 80))));
    kinds.forEach((kind, i) => kindFilter.append(element("option", { value: String(i) }, kind)));
    const widths = element("colgroup");
    const sum = all.reduce((width, column) => width + column.width, 0);
    for (const column of all) {
      const one = element("col");
      one.style.width = `${(100 * column.width) / sum}%`;
      widths.append(one);
    }
    grid.append(widths, element("thead", {}, element("tr", { "aria-rowindex": "1" }, ...all.map(heading))), body);
    const tools = element("div", { class: "tools" },
      element("label", { for: "search" }, "Search ", search),
      element("label", { for: "layer-filter" }, "Layer ", layerFilter),
      element("label", { for: "kind-filter" }, data.image ? "Kind " : "Status ", kindFilter));
    place.replaceChildren(tools, status, view);

    search.addEventListener("input", () => {
      state.words = search.value;
      filter();
    });
    layerFilter.addEventListener("change", () => {
      state.layer = Number(layerFilter.value);
      filter();
    });
    kindFilter.addEventListener("change", () => {
      state.kind = Number(kindFilter.value);
      filter();
    });
    let waiting = false;
    view.addEventListener("scroll", () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          draw();
        });
      }
    }, { passive: true });
    new ResizeObserver(draw).observe(view);
    sort();
  };

  return { mount, show };
})();
