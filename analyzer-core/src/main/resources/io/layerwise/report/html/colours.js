// What a colour of the map stands for. All fills of one theme are equally light, so that one ink is legible on each.
const colours = (() => {
  const fill = (hue, chroma = 0.07) =>
    `light-dark(oklch(0.84 ${chroma} ${hue}), oklch(0.44 ${chroma} ${hue}))`;
  const GREY = "light-dark(oklch(0.86 0.008 250), oklch(0.4 0.012 250))";
  const FAINT = "light-dark(oklch(0.92 0.006 250), oklch(0.33 0.01 250))";
  const MOST_PACKAGES = 11;

  /** Ways to colour the files of one image: each gives the number of a group, and the groups. */
  const fates = () => {
    const fills = [
      GREY, fill(240), fill(20, 0.09), fill(5, 0.09), fill(75, 0.1), fill(45, 0.1), fill(335, 0.09), fill(110, 0.1),
      fill(165), fill(300, 0.08),
    ];
    return {
      label: "what becomes of it",
      group: row => data.fate[row],
      groups: data.fates.map((name, i) => ({ name, fill: fills[i], waste: i >= 2 })),
    };
  };

  const layers = () => {
    const own = data.layers.filter(([, base]) => !base).length;
    let next = 0;
    return {
      label: "layer",
      group: row => data.layer[row],
      groups: data.layers.map(([instruction, base], i) => ({
        name: `layer ${i}: ${instruction}`,
        // A golden angle between neighbours, so that layers made after each other look unlike.
        fill: base ? GREY : fill(own < 2 ? 240 : Math.round((240 + 137.5 * next++) % 360), 0.08),
      })),
    };
  };

  const packages = () => {
    const bytes = new Float64Array(data.packages.length + 1);
    for (let row = 0; row < data.rows; row++) {
      if (!data.isDead(row)) {
        bytes[data.package[row]] += data.bytes[row];
      }
    }
    const largest = [...bytes.keys()].slice(1).sort((a, b) => bytes[b] - bytes[a]).slice(0, MOST_PACKAGES);
    const groupOf = new Int32Array(bytes.length).fill(1);
    groupOf[0] = 0;
    largest.forEach((number, i) => (groupOf[number] = i + 2));
    return {
      label: "package",
      group: row => groupOf[data.package[row]],
      groups: [
        { name: "of no package", fill: FAINT },
        { name: "other packages", fill: GREY },
        ...largest.map((number, i) => ({
          name: data.packages[number - 1],
          fill: fill(Math.round((240 + 137.5 * i) % 360), 0.08),
        })),
      ],
    };
  };

  /** Of two images: what grew and what shrank. */
  const changes = () => ({
    label: "change",
    group: row => (data.bytes[row] > 0 ? 0 : 1),
    groups: [
      { name: "▲ grew", fill: fill(55, 0.1), waste: true },
      { name: "▼ shrank", fill: fill(172, 0.08) },
    ],
  });

  const ways = data.image ? { fate: fates(), layer: layers(), package: packages() } : { change: changes() };

  /** One fill, or for a directory stripes as wide as what the groups have of it. */
  const blend = (way, shares) => {
    const total = shares.reduce((sum, [, bytes]) => sum + bytes, 0);
    if (shares.length === 0 || total === 0) {
      return FAINT;
    }
    if (shares.length === 1) {
      return way.groups[shares[0][0]].fill;
    }
    let end = 0;
    const stops = shares.map(([group, bytes]) => {
      const start = end;
      end += (100 * bytes) / total;
      return `${way.groups[group].fill} ${start.toFixed(2)}% ${end.toFixed(2)}%`;
    });
    return `linear-gradient(to right, ${stops.join(", ")})`;
  };

  return { ways, blend };
})();
