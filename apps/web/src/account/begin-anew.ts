/** Opens the first page afresh, for another person or capacity: nothing of what was seen before stays in the browser. */
export function beginAnew(): void {
  window.location.assign('/');
}
