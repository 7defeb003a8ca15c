/**
 * Starts to count the processor time of this process; what it gives back tells how much was spent since, in ms.
 * Other work on the machine does not lengthen it.
 */
export function processorTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}
