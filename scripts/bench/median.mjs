/** The value at a part of the ordered values: 0.5 is the median. */
export const quantile = (values, part) => {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))];
};

/** @param {readonly number[]} values @returns {number} the one in the middle */
export const median = (values) => quantile(values, 0.5);
