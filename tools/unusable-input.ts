/** Input or options of a command that cannot be used; the message is one line for people. */
export class UnusableInput extends Error {}
