export { chartHeight, drawChart, type Style } from './draw.ts';
export { embedFonts } from './fonts.ts';
export { paintChart } from './paint.ts';
