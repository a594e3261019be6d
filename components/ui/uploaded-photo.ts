export type UploadedPhoto = { id: string; token: string };
