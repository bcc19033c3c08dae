// Numbers and elements as the rest of the page has them.
const format = (() => {
  const UNITS = ["B", "kB", "MB", "GB", "TB", "PB", "EB"];

  /** Bytes in decimal units: 312.4 MB, 1.38 GB, 942 B. */
  const size = bytes => {
    let unit = 0;
    let value = bytes;
    while (unit + 1 < UNITS.length && (value >= 1000 || (unit > 0 && Number(value.toFixed(unit < 3 ? 1 : 2)) >= 1000))) {
      value /= 1000;
      unit++;
    }
    return unit === 0 ? `${bytes} B` : `${value.toFixed(unit < 3 ? 1 : 2)} ${UNITS[unit]}`;
  };

  /** A change with its sign. */
  const change = bytes => (bytes === 0 ? "0 B" : (bytes > 0 ? "+" : "−") + size(Math.abs(bytes)));

  const percent = (part, whole) => {
    if (part === 0 || whole === 0) {
      return "0 %";
    }
    const value = (100 * part) / whole;
    return value < 0.1 ? "<0.1 %" : `${value.toFixed(1)} %`;
  };

  const number = value => value.toLocaleString("en-US");

  /** An element with attributes and children; text is never read as HTML. */
  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) {
        made.setAttribute(name, value === true ? "" : value);
      }
    }
    made.append(...children);
    return made;
  };

  return { size, change, percent, number, element };
})();
