export { nameIn } from '@tidtam/domain/message';
export { roundName } from '@tidtam/domain/round';
