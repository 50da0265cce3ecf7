/** Twentieths of a point. */
export const centimetre = 567;

/** As officials type letters: 3 cm at the left, 2 cm at the right, the emblem 1.5 cm below the edge. */
export const margins = {
  top: Math.round(1.5 * centimetre),
  bottom: 2 * centimetre,
  left: 3 * centimetre,
  right: 2 * centimetre,
  header: Math.round(0.6 * centimetre),
  footer: Math.round(0.8 * centimetre),
};

/** A4 less the margins. */
export const bodyWidth = 11_906 - margins.left - margins.right;
