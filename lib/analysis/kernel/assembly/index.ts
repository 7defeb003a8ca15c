export { conv } from './conv';
export { addRows4, addRows8, poolGroups, quantize } from './rows';
