/** The product's mark, drawn in place: the first page asks for nothing more. The same as the icon in `index.html`. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" width="30" height="30">
      <rect width="32" height="32" rx="7" fill="#0b5c5a" />
      <g fill="#fff">
        <rect x="7" y="8" width="18" height="4" rx="1" />
        <rect x="7" y="14" width="13" height="4" rx="1" opacity=".8" />
        <rect x="7" y="20" width="8" height="4" rx="1" opacity=".6" />
      </g>
    </svg>
  );
}
