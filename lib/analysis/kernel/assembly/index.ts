export { conv } from './conv';
export { addRows4, addRows8, addRowsAt, copyRows, poolGroups, quantize } from './rows';
