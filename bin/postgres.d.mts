export interface RunningPostgres {
  url: string;
  port: number;
  pid: number;
  adopted: boolean;
  stop: () => Promise<void>;
}

export function startPostgres(options: {
  dataDir: string;
  durable?: boolean;
  name?: string;
}): Promise<RunningPostgres>;
