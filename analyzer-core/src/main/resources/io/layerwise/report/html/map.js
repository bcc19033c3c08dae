// The map: one directory as a treemap, into which and out of which one goes.
const map = (() => {
  const { element, size, change, percent, number } = format;
  const measure = data.image ? size : change;
  const weight = row => (data.isDead(row) ? 0 : Math.abs(data.bytes[row]));
  const gross = treemap.weigh(weight);
  const net = data.image ? gross : treemap.weigh(row => data.bytes[row]);
  const MOST_STRIPES = 6;
  const MOST_LEGEND = 14;

  let root = 0;
  let way = Object.values(colours.ways)[0];
  let cells = [];
  let listFiles = () => {};

  const crumbs = element("nav", { class: "crumbs", "aria-label": "Where the map is" });
  const view = element("div", { class: "map", role: "tree", "aria-label": "Map of files by size" });
  const legend = element("ul", { class: "legend" });

  const rowsBelow = function* (node) {
    const waiting = [node];
    while (waiting.length > 0) {
      const at = waiting.pop();
      for (let row = data.firstRow[at]; row !== -1; row = data.nextRow[row]) {
        if (weight(row) > 0) {
          yield row;
        }
      }
      waiting.push(...data.children(at));
    }
  };
  /** What each group has of a node, most first. */
  const sharesOf = node => {
    const bytes = new Map();
    for (const row of rowsBelow(node)) {
      const group = way.group(row);
      bytes.set(group, (bytes.get(group) ?? 0) + weight(row));
    }
    return [...bytes].sort((a, b) => b[1] - a[1]);
  };

  const label = item => {
    if (item.rest) {
      return item.others > 0 ? `${number(item.others)} smaller` : "smaller ones";
    }
    const start = data.path(item.from).length - data.name(item.from).length;
    return data.path(item.node).slice(start) + (data.isLeaf(item.node) ? "" : "/");
  };
  const bytesOf = item => (item.rest ? size(item.value) : measure(net[item.node]));
  const sign = item => (data.image || item.rest || net[item.node] === 0 ? "" : net[item.node] > 0 ? "▲ " : "▼ ");

  const draw = () => {
    const width = view.clientWidth;
    const height = view.clientHeight;
    if (width === 0) {
      return;
    }
    cells = treemap.layout(root, gross, width, height).map(at => cell(at));
    view.replaceChildren(...cells.map(one => one.element));
    if (cells.length === 0) {
      view.append(element("p", { class: "nothing" }, "There are no bytes here."));
    } else {
      cells[0].element.tabIndex = 0;
    }
    drawCrumbs();
    drawLegend();
  };

  const cell = at => {
    const item = at.data;
    const open = item.parts.length > 0;
    const kind = item.rest ? "rest" : data.isLeaf(item.node) ? "file" : open ? "open" : "closed";
    const wide = at.x1 - at.x0;
    const high = at.y1 - at.y0;
    const made = element("div", {
      class: `cell ${kind}`,
      role: "treeitem",
      tabindex: "-1",
      "aria-level": String(at.depth),
      "aria-expanded": kind === "open" ? "true" : kind === "closed" ? "false" : undefined,
      "aria-label": `${label(item)}, ${kind === "file" ? "file" : "directory"}, ${bytesOf(item)}`,
    });
    if (wide > 34 && high > 15) {
      made.append(element("b", {}, label(item)));
      if (open ? wide > 110 : high > 32) {
        made.append(element("span", {}, sign(item) + bytesOf(item)));
      } else if (!data.image && wide > 60) {
        made.append(element("span", { class: "sign" }, sign(item)));
      }
    }
    Object.assign(made.style, {
      left: `${at.x0}px`, top: `${at.y0}px`, width: `${wide}px`, height: `${high}px`,
    });
    if (!open && !item.rest) {
      const shares = sharesOf(item.node).slice(0, MOST_STRIPES);
      made.style.background = colours.blend(way, shares);
      made.classList.toggle("waste", shares.length > 0 && Boolean(way.groups[shares[0][0]].waste));
    }
    const one = { element: made, item, x: (at.x0 + at.x1) / 2, y: open ? at.y0 + 9 : (at.y0 + at.y1) / 2 };
    made.addEventListener("click", event => {
      event.stopPropagation();
      enter(one);
    });
    made.addEventListener("focus", () => {
      current(one);
      tellFocused(one);
    });
    made.addEventListener("pointermove", event => {
      event.stopPropagation();
      tell(one, event.clientX, event.clientY);
    });
    return one;
  };

  /** One cell at a time is reached by the tab key, the others by arrows. */
  const current = one => {
    cells.forEach(other => (other.element.tabIndex = other === one ? 0 : -1));
  };

  const enter = one => {
    const node = one.item.node;
    const target = data.isLeaf(node) ? data.parent[node] : node;
    if (target !== root) {
      zoom(target);
    }
  };

  const zoom = node => {
    const from = root;
    const inside = view.contains(document.activeElement);
    root = node;
    tip.hide();
    draw();
    if (inside && cells.length > 0) {
      const back = cells.find(one => one.item.node === from || one.item.from === from) ?? cells[0];
      back.element.focus();
    }
  };

  const out = () => {
    if (root !== 0) {
      zoom(data.parent[root]);
    }
  };

  const drawCrumbs = () => {
    const list = element("ol");
    const above = [];
    for (let at = root; at !== 0; at = data.parent[at]) {
      above.unshift(at);
    }
    above.unshift(0);
    for (const at of above) {
      const text = at === 0 ? "/" : data.name(at);
      if (at === root) {
        list.append(element("li", {}, element("b", { "aria-current": "location" }, text)));
      } else {
        const button = element("button", { type: "button" }, text);
        button.addEventListener("click", () => zoom(at));
        list.append(element("li", {}, button));
      }
    }
    const lister = element("button", { type: "button" }, "List these files");
    lister.addEventListener("click", () => listFiles(data.path(root)));
    const sum = element("span", { class: "sum", role: "status" }, measure(net[root]));
    crumbs.replaceChildren(list, sum, lister);
  };

  const drawLegend = () => {
    const shares = sharesOf(root);
    const entries = shares.slice(0, MOST_LEGEND).map(([group, bytes]) => {
      const swatch = element("span", { class: `swatch${way.groups[group].waste ? " waste" : ""}` });
      swatch.style.background = way.groups[group].fill;
      return element("li", { title: way.groups[group].name }, swatch, `${size(bytes)} ${way.groups[group].name}`);
    });
    if (shares.length > MOST_LEGEND) {
      entries.push(element("li", {}, `… and ${number(shares.length - MOST_LEGEND)} more`));
    }
    legend.replaceChildren(...entries);
  };

  const facts = item => {
    if (item.rest) {
      return [["Bytes", `${size(item.value)}, in ${label(item)}`]];
    }
    const row = data.firstRow[item.node];
    const lines = [["Bytes", `${measure(net[item.node])} · ${percent(gross[item.node], gross[0])} of all`]];
    if (!data.isLeaf(item.node) || row === -1) {
      let files = 0;
      for (const _ of rowsBelow(item.node)) {
        files++;
      }
      lines.push(["Files", number(files)]);
      for (const [group, bytes] of sharesOf(item.node).slice(0, 4)) {
        lines.push([size(bytes), way.groups[group].name]);
      }
      return lines;
    }
    return lines.concat(columns.facts(row));
  };

  const tell = (one, x, y) => tip.show(data.path(one.item.node), facts(one.item), x, y);
  const tellFocused = one => {
    const box = one.element.getBoundingClientRect();
    tell(one, box.left + 12, box.top + Math.min(24, box.height));
  };
  const focused = () => cells.find(one => one.element === document.activeElement);

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  /** The nearest cell in a direction; what lies aside counts twice. */
  const neighbour = (one, [dx, dy]) => {
    let best;
    let least = Infinity;
    for (const other of cells) {
      const along = (other.x - one.x) * dx + (other.y - one.y) * dy;
      const aside = Math.abs((other.x - one.x) * dy) + Math.abs((other.y - one.y) * dx);
      if (along > 1 && along + 2 * aside < least) {
        least = along + 2 * aside;
        best = other;
      }
    }
    return best;
  };

  view.addEventListener("keydown", event => {
    const one = focused();
    if (!one || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key in ARROWS) {
      neighbour(one, ARROWS[event.key])?.element.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      enter(one);
    } else if (event.key === "Escape" || event.key === "Backspace") {
      out();
    } else if (event.key === "Home") {
      zoom(0);
    } else {
      return;
    }
    event.preventDefault();
  });
  view.addEventListener("pointerleave", tip.hide);
  view.addEventListener("focusout", tip.hide);
  addEventListener("scroll", () => {
    const one = focused();
    if (one && tip.isShown()) {
      tellFocused(one); // the tip stays with the cell to which the page scrolls
    } else {
      tip.hide();
    }
  }, { passive: true });

  const wayChooser = () => {
    const chooser = element("select", { id: "way" });
    for (const [key, one] of Object.entries(colours.ways)) {
      chooser.append(element("option", { value: key }, one.label));
    }
    chooser.addEventListener("change", () => {
      way = colours.ways[chooser.value];
      draw();
    });
    return element("label", { for: "way" }, "Colour by ", chooser);
  };

  /** Puts the map where it belongs; files are listed by what is given. */
  const mount = (place, list) => {
    listFiles = list;
    const tools = element("div", { class: "tools" }, crumbs);
    if (Object.keys(colours.ways).length > 1) {
      tools.append(wayChooser());
    }
    const help = "Click or Enter goes into a directory, Escape or Backspace out of it, arrow keys move.";
    place.replaceChildren(tools, view, legend, element("p", { class: "more" }, help));
    tip.mount();
    let width = 0;
    new ResizeObserver(() => {
      if (view.clientWidth !== width) {
        width = view.clientWidth;
        draw();
      }
    }).observe(view);
    draw();
    width = view.clientWidth;
  };

  return { mount };
})();
