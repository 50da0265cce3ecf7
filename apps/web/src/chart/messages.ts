import { catalogue } from '@tidtam/domain/message';

/** Charts on a page. */
export const chartPageMessages = catalogue({
  as_table: { th: 'ดูเป็นตาราง', en: 'As a table' },
  take_svg: { th: 'ดาวน์โหลดภาพ SVG', en: 'Take away as SVG' },
  take_png: { th: 'ดาวน์โหลดภาพ PNG', en: 'Take away as PNG' },
});
