// What there is to say of a file: as columns of the table, and as lines beside the map.
const columns = (() => {
  const { size, change } = format;

  const layerText = layer => (layer < 0 ? "" : `layer ${layer}: ${data.layers[layer][0]}`);
  const packageText = row => (data.package[row] === 0 ? "" : data.packages[data.package[row] - 1]);
  const byText = texts => {
    const ranks = new Int32Array(texts.length);
    const sorted = [...texts.keys()].sort((a, b) => (texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : a - b));
    sorted.forEach((place, rank) => (ranks[place] = rank));
    return ranks;
  };
  const byNumber = values => (a, b) => values[a] - values[b];

  const PATH = { name: "Path", width: 44, style: () => "path", text: row => data.path(data.node[row]), order: (a, b) => a - b };
  const imageColumns = () => {
    const packageRanks = byText(["", ...data.packages]);
    return [
      { name: "Bytes", width: 9, number: true, text: row => size(data.bytes[row]), order: byNumber(data.bytes) },
      PATH,
      { name: "Layer", width: 7, number: true, text: row => data.layer[row], title: row => layerText(data.layer[row]),
        order: byNumber(data.layer) },
      { name: "What becomes of it", width: 21, text: row => fateText(row), order: byNumber(data.fate) },
      { name: "Package", width: 18, text: packageText,
        order: (a, b) => packageRanks[data.package[a]] - packageRanks[data.package[b]] },
    ];
  };
  const comparisonColumns = () => [
    { name: "Change", width: 10, number: true, text: row => change(data.bytes[row]), order: byNumber(data.bytes),
      style: row => (data.bytes[row] > 0 ? "grew" : data.bytes[row] < 0 ? "shrank" : "") },
    PATH,
    { name: "Old", width: 9, number: true, text: row => size(data.before[row]), order: byNumber(data.before) },
    { name: "New", width: 9, number: true, text: row => size(data.after[row]), order: byNumber(data.after) },
    { name: "Status", width: 10, text: row => data.statuses[data.status[row]], order: byNumber(data.status) },
    { name: "In what", width: 18, text: row => data.remarks[data.remark[row]], order: byNumber(data.remark) },
  ];
  const fateText = row =>
    data.fates[data.fate[row]] + (data.killer[row] > 0 ? ` by layer ${data.killer[row] - 1}` : "");

  /** What there is to say of one file. */
  const facts = row => {
    if (!data.image) {
      const lines = [
        ["Before", size(data.before[row])],
        ["After", size(data.after[row])],
        ["Status", data.statuses[data.status[row]]],
      ];
      return data.remarks[data.remark[row]] === "" ? lines : [...lines, ["In what", data.remarks[data.remark[row]]]];
    }
    const lines = [["Made by", layerText(data.layer[row])], ["Then", fateText(row)]];
    if (data.finding[row] > 0) {
      lines.push(["Finding", data.findings[data.finding[row] - 1]]);
    }
    lines.push(["Package", packageText(row) || "none"]);
    return lines;
  };

  return { PATH, all: data.image ? imageColumns() : comparisonColumns(), layerText, facts };
})();
