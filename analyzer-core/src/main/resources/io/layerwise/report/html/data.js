// The embedded columns, unpacked: paths as a tree of numbered nodes, and a row a file.
const data = (() => {
  const raw = JSON.parse(document.getElementById("data").textContent);
  const image = raw.kind === "image";

  const steps = packed => {
    const values = new Int32Array(packed.length);
    let last = 0;
    for (let i = 0; i < packed.length; i++) {
      last += packed[i];
      values[i] = last;
    }
    return values;
  };
  const runs = packed => {
    let length = 0;
    for (let i = 1; i < packed.length; i += 2) {
      length += packed[i];
    }
    const values = new Int32Array(length);
    let end = 0;
    for (let i = 0; i < packed.length; i += 2) {
      values.fill(packed[i], end, end + packed[i + 1]);
      end += packed[i + 1];
    }
    return values;
  };

  const names = raw.paths.names;
  const name = Int32Array.from(raw.paths.name);
  const parent = Int32Array.from(raw.paths.up, (up, node) => node - up);
  const nodes = name.length;

  const node = steps(raw.files.node);
  const rows = node.length;
  const layer = runs(raw.files.layer);
  let files;
  if (image) {
    files = {
      bytes: Float64Array.from(raw.files.bytes),
      fate: runs(raw.files.fate),
      finding: runs(raw.files.finding),
      package: runs(raw.files.package),
      killer: runs(raw.files.killer),
    };
  } else {
    files = {
      before: Float64Array.from(raw.files.before),
      after: Float64Array.from(raw.files.after),
      status: runs(raw.files.status),
      remark: runs(raw.files.remark),
    };
    files.bytes = files.after.map((after, row) => after - files.before[row]);
  }

  // The rows at each node, as a chain: a path can be there and have dead versions below it.
  const firstRow = new Int32Array(nodes).fill(-1);
  const nextRow = new Int32Array(rows).fill(-1);
  for (let row = rows - 1; row >= 0; row--) {
    nextRow[row] = firstRow[node[row]];
    firstRow[node[row]] = row;
  }
  // The nodes below each node, likewise; a parent's number is lower than its children's.
  const firstChild = new Int32Array(nodes).fill(-1);
  const nextSibling = new Int32Array(nodes).fill(-1);
  for (let i = nodes - 1; i > 0; i--) {
    nextSibling[i] = firstChild[parent[i]];
    firstChild[parent[i]] = i;
  }

  const children = at => {
    const found = [];
    for (let child = firstChild[at]; child !== -1; child = nextSibling[child]) {
      found.push(child);
    }
    return found;
  };
  const path = at => {
    let text = "";
    for (let i = at; i !== 0; i = parent[i]) {
      text = `/${names[name[i]]}${text}`;
    }
    return text || "/";
  };
  const isDead = row => image && files.killer[row] > 0;

  return {
    image,
    nodes,
    rows,
    parent,
    node,
    layer,
    ...files,
    layers: raw.layers,
    fates: raw.fates ?? [],
    findings: raw.findings ?? [],
    packages: raw.packages ?? [],
    statuses: raw.statuses ?? [],
    remarks: raw.remarks ?? [],
    firstRow,
    nextRow,
    children,
    isLeaf: at => firstChild[at] === -1,
    name: at => names[name[at]],
    path,
    isDead,
  };
})();
