export interface RunningPostgres {
  url: string;
  port: number;
  pid: number;
  adopted: boolean;
  isAlive: () => boolean;
  stop: () => Promise<void>;
}

export function startPostgres(options: {
  dataDir: string;
  durable?: boolean;
  name?: string;
  port?: number;
}): Promise<RunningPostgres>;
