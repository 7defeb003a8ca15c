export { conv } from './conv';
export { addRows4, addRows8, quantize } from './rows';
