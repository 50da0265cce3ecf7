import type { ReactNode } from 'react';

/** Small shapes, drawn so that they look alike on every machine. Words stand beside them; they are not read out. */
function Glyph({ children }: { readonly children: ReactNode }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16">
      {children}
    </svg>
  );
}

export function Cross() {
  return (
    <Glyph>
      <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    </Glyph>
  );
}

export function Disc() {
  return (
    <Glyph>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
    </Glyph>
  );
}

export function HalfDisc() {
  return (
    <Glyph>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </Glyph>
  );
}

export function Ring({ dashed = false }: { readonly dashed?: boolean }) {
  const dashes = dashed ? '2.6 2.1' : undefined;
  return (
    <Glyph>
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={dashes}
      />
    </Glyph>
  );
}

export function Square() {
  return (
    <Glyph>
      <path d="M2 2h12v12H2z" fill="currentColor" />
    </Glyph>
  );
}

export function Triangle() {
  return (
    <Glyph>
      <path d="M8 1.5L15.5 14.5H.5z" fill="currentColor" />
    </Glyph>
  );
}

export function Bars() {
  return (
    <Glyph>
      <path d="M3 2h3.5v12H3zM9.5 2H13v12H9.5z" fill="currentColor" />
    </Glyph>
  );
}

export function Tick() {
  return (
    <Glyph>
      <path d="M2.5 8.5l3.7 3.8L13.5 4" fill="none" stroke="currentColor" strokeWidth="2.4" />
    </Glyph>
  );
}

export function Lens() {
  return (
    <Glyph>
      <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M10.6 10.6L14.5 14.5" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </Glyph>
  );
}

export function Daylight() {
  return (
    <Glyph>
      <circle cx="8" cy="8" r="3.4" fill="currentColor" />
      <path
        d="M8 .8v2.4M8 12.8v2.4M.8 8h2.4M12.8 8h2.4M2.9 2.9l1.7 1.7M11.4 11.4l1.7 1.7M13.1 2.9l-1.7 1.7M4.6 11.4l-1.7 1.7"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </Glyph>
  );
}

export function Night() {
  return (
    <Glyph>
      <path d="M13.8 10.4A6.4 6.4 0 0 1 5.6 2.2a6.4 6.4 0 1 0 8.2 8.2z" fill="currentColor" />
    </Glyph>
  );
}

export function QuestionMark() {
  return (
    <Glyph>
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path
        d="M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      <circle cx="8" cy="11.7" r="1" fill="currentColor" />
    </Glyph>
  );
}
