import { Link } from '@tanstack/react-router';

/** A file and the cell in it, opening the imported sheet at that cell where whoever looks may open it. */
export function CellLink({
  importId,
  file,
  cell,
}: {
  readonly importId: string | null;
  readonly file: string | null;
  readonly cell: string | null;
}) {
  const words = [file, cell].filter((word) => word !== null).join(' · ');
  if (importId === null) return <span>{words}</span>;
  return (
    <Link
      className="cell-link"
      to="/imports/$id"
      params={{ id: importId }}
      search={{ cell: cell ?? undefined }}
    >
      {words}
    </Link>
  );
}
