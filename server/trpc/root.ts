import { adminRouter } from "@/server/admin/router";
import { areaRouter } from "@/server/area/router";
import { categoryRouter } from "@/server/category/router";
import { accusationRouter } from "@/server/complaint/accusation-router";
import { complaintRouter } from "@/server/complaint/router";
import { counterRouter } from "@/server/counter/router";
import { deskRouter } from "@/server/desk/router";
import { photoRouter } from "@/server/evidence/regions/router";
import { externalRouter } from "@/server/external/router";
import { channelRouter } from "@/server/gateway/channel-router";
import { intakeRouter } from "@/server/intake/router";
import { identityRouter } from "@/server/look/router";
import { mapRouter } from "@/server/map/router";
import { notificationRouter } from "@/server/notification/router";
import { open311Router } from "@/server/open311/router";
import { openDataRouter } from "@/server/opendata/router";
import { intakeDeskRouter } from "@/server/placing/router";
import { redactionRouter } from "@/server/publicness/redaction/router";
import { publicnessRouter } from "@/server/publicness/router";
import { staffRouter } from "@/server/staff/router";
import { statisticsRouter } from "@/server/statistics/router";
import { suggestionRouter } from "@/server/suggestion/router";
import { surveyRouter } from "@/server/survey/router";
import { verificationRouter } from "@/server/verification/router";
import { createCallerFactory, router } from "./init";

export const appRouter = router({
  accusation: accusationRouter,
  admin: adminRouter,
  area: areaRouter,
  category: categoryRouter,
  channel: channelRouter,
  complaint: complaintRouter,
  counter: counterRouter,
  external: externalRouter,
  desk: deskRouter,
  identity: identityRouter,
  intake: intakeRouter,
  intakeDesk: intakeDeskRouter,
  map: mapRouter,
  notification: notificationRouter,
  open311: open311Router,
  openData: openDataRouter,
  photo: photoRouter,
  publicness: publicnessRouter,
  redaction: redactionRouter,
  staff: staffRouter,
  statistics: statisticsRouter,
  suggestion: suggestionRouter,
  survey: surveyRouter,
  verification: verificationRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
