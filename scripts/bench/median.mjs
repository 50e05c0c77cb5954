export const quantile = (values, part) => {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))];
};

export const median = (values) => quantile(values, 0.5);
