import { Link } from '@tanstack/react-router';

/** A file and the cell in it, opening the imported sheet at that cell. */
export function CellLink({
  importId,
  file,
  cell,
}: {
  readonly importId: string;
  readonly file: string | null;
  readonly cell: string | null;
}) {
  return (
    <Link
      className="cell-link"
      to="/imports/$id"
      params={{ id: importId }}
      search={{ cell: cell ?? undefined }}
    >
      {[file, cell].filter((word) => word !== null).join(' · ')}
    </Link>
  );
}
