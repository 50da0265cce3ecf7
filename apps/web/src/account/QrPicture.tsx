import { encode } from 'uqr';
import styles from './account.module.css';

/** A QR code, black on white in light and dark: that is what cameras read. */
export function QrPicture({ says, label }: { readonly says: string; readonly label: string }) {
  const { size, data } = encode(says, { ecc: 'M', border: 3 });
  const squares = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className={styles.qr} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" shapeRendering="crispEdges" d={squares.join('')} />
    </svg>
  );
}
