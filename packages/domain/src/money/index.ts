export { bahtOf, formatBaht, formatMillions, type MoneyStyle } from './format.ts';
export {
  addSatang,
  type MoneyUnit,
  type Satang,
  satangLimit,
  satangOfBaht,
  satangOfDecimal,
} from './satang.ts';
