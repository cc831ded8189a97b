/** Time this thread has worked: tests of speed must not fail because the machine is busy with others. */
export function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
