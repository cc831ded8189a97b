import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export type Measured = { seconds: number; peakMegabytes: number | undefined; code: number | null };

/** Runs a program to its end; its peak memory is what Linux counts for it (VmHWM), read until it ends. */
export function measureProcess(program: string, args: readonly string[], cwd?: string): Promise<Measured> {
  const { promise, resolve, reject } = Promise.withResolvers<Measured>();
  const start = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "inherit"], ...(cwd !== undefined && { cwd }) });
  let peakMegabytes: number | undefined;
  const timer = setInterval(() => (peakMegabytes = readPeak(child.pid) ?? peakMegabytes), 20);
  child.once("error", reject).once("exit", (code) => {
    clearInterval(timer);
    resolve({ seconds: (performance.now() - start) / 1000, peakMegabytes, code });
  });
  return promise;
}

function readPeak(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined; // it has ended, or this is no Linux
  }
}
