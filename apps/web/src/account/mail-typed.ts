/** A mail address as it was typed; `null` where the field was left empty. */
export function mailTyped(typed: string): string | null {
  const trimmed = typed.trim();
  return trimmed === '' ? null : trimmed;
}
