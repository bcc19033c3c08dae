// Which cells a treemap has, and where: a layout of one directory, with no element of the page.
const treemap = (() => {
  const HEADER = 19;
  const DEEPEST = 6;
  const LEAST_CELL = 90; // square pixels; what is smaller is told together
  const LEAST_OPEN = 7000; // square pixels from which a directory shows what is in it

  /** The weight of every node, with what is below it: linear, since a parent's number is lower. */
  const weigh = weight => {
    const total = new Float64Array(data.nodes);
    for (let row = 0; row < data.rows; row++) {
      total[data.node[row]] += weight(row);
    }
    for (let node = data.nodes - 1; node > 0; node--) {
      total[data.parent[node]] += total[node];
    }
    return total;
  };

  /** A directory that holds nothing but one other is told with it, as usr/lib. */
  const onlyChild = (node, total) => {
    let at = node;
    for (;;) {
      const children = data.children(at).filter(child => total[child] > 0);
      if (children.length !== 1 || data.isLeaf(children[0]) || data.firstRow[at] !== -1) {
        return at;
      }
      at = children[0];
    }
  };

  const branch = (node, total, scale, depth) => {
    const end = depth === 0 ? node : onlyChild(node, total);
    const item = { node: end, from: node, value: total[node], depth, parts: [] };
    const open = !data.isLeaf(end) && depth < DEEPEST && (depth === 0 || total[end] * scale >= LEAST_OPEN);
    if (!open) {
      return item;
    }
    let rest = total[end];
    let others = 0;
    for (const child of data.children(end)) {
      if (total[child] * scale >= LEAST_CELL) {
        item.parts.push(branch(child, total, scale, depth + 1));
        rest -= total[child];
      } else if (total[child] > 0) {
        others++;
      }
    }
    if (item.parts.length > 0 && rest * scale >= LEAST_CELL / 2) {
      item.parts.push({ node: end, rest: true, others, value: rest, depth: depth + 1, parts: [] });
    }
    return item;
  };

  /** Cells from the outermost in, each with its place in pixels. */
  const layout = (root, total, width, height) => {
    const scale = (width * height) / Math.max(1, total[root]);
    const tree = d3
      .hierarchy(branch(root, total, scale, 0), item => item.parts)
      .sum(item => (item.parts.length === 0 ? item.value : 0))
      .sort((a, b) => Number(a.data.rest ?? false) - Number(b.data.rest ?? false) || b.value - a.value);
    d3.treemap().size([width, height]).round(true).paddingInner(2).paddingOuter(at => (at.depth === 0 ? 0 : 2))
      .paddingTop(at => (at.depth === 0 ? 0 : HEADER))(tree);
    return tree.descendants().slice(1).filter(at => at.x1 - at.x0 >= 3 && at.y1 - at.y0 >= 3);
  };

  return { weigh, layout };
})();
