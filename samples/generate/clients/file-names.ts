import type { Case } from "../cases/case.ts";
import { random } from "../random.ts";

/** What a client calls the file: never twice the same way, and rarely the way it was asked for. */
export function clientFileName({ company, year, assessment }: Case): string {
  const { name, number } = company;
  const short = name.zh.replace("有限公司", "");
  const chinese = [
    `${name.zh}.xlsx`,
    `${name.zh}.xlsx`,
    `${name.zh} ${year}.xlsx`,
    `${name.zh}（${year}年）.xlsx`,
    `【${short}】社会责任自评 ${year}.xlsx`,
    `${short}-CSR自评-终稿.xlsx`,
    `${short} CSR自评表 (1).xlsx`,
    `${short}_自评_${year}_v2(最终).xlsx`,
    `中小企业社会责任自评表 (${number}).xlsx`,
    `新建 Microsoft Excel 工作表 (${number}).xlsx`,
  ];
  const english = [
    `${name.en} - CSR self-assessment ${year}.xlsx`,
    `CSR self-assessment (${number}).xlsx`,
    `${name.en.replace(" Co., Ltd.", "")} FINAL.xlsx`,
  ];
  return random("file name", number, year).pick(assessment.language === "en" ? english : chinese);
}
