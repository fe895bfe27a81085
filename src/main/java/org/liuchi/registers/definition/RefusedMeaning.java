package org.liuchi.registers.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What no register of any county says about people. Residents are served; officials, tasks and money are measured. An
 * English word is found as whole parts of a name or label; a Chinese one by a pattern that leaves words with an innocent
 * use alone (打卡点 is a sight, 供水不稳定 a matter, a ranking of units by class no ranking of people).
 */
public enum RefusedMeaning {
    WATCHING(
            "R1",
            "nobody is watched: no faces, trails, cameras or places of people (个人信息保护法26)",
            "face_image face_id face_recognition facial biometric fingerprint iris gait camera cameras video_stream"
                    + " trajectory movement_trail location_trail location_history device_id imei mac_address gps_track",
            "人脸|刷脸|轨迹|行踪|雪亮|视频监控|监控探头|摄像头|步态|指纹|虹膜|设备指纹|定位打卡"),
    DANGER_LABELS(
            "R2",
            "a need may be recorded by consent, never a label of danger on people",
            "key_person key_persons key_population focus_person special_group special_groups risk_person unstable"
                    + " troublemaker person_tag resident_tag person_risk resident_risk",
            "重点(人员|管控|青少年)|特殊人群|不稳定(因素|人员|群体|对象)|(?<!供水|供电|水压|电压|信号|网络|质量)不稳定|稳控|涉稳"
                    + "|高危人[员群]|危险(人员|分子)|管控对象|人员风险|风险人员|(人员|人群|居民|村民)(标签|分级|画像)|刑满释放|吸毒人员|邪教人员"),
    PETITIONERS(
            "R3",
            "a petition is a matter: nobody who petitioned is listed, counted or followed (信访工作条例18, 30, 46)",
            "petitioner petitioners repeat_petition petition_count petition_times complainant_history complaint_count",
            "上访|缠访|闹访|非访|信访(次数|人|户|老户)|重复信访|重信重访|稳访"),
    SHAMING(
            "R4",
            "nobody is shamed: praise by consent, no black list (国办发〔2020〕49号)",
            "blacklist black_list blocklist dishonest untrustworthy shame shaming red_black",
            "黑名单|黑榜|失信|老赖|曝光台"),
    CREDIT(
            "1.T",
            "people have no score: praise without weight, credit only as the person's own signed statement",
            "credit_score credit_index credit_rating credit_points social_credit person_score resident_score",
            "(信用|诚信|征信)(分|指数|积分|评分|得分)|个人信用|(个人|居民|村民|家庭|农户)(信用|评分|得分|等级|星级)|扣分"),
    RANKING(
            "R7",
            "staff and residents are never ranked, nor made to check in (国办函〔2026〕12号)",
            "staff_rank person_rank resident_rank leaderboard league_table check_in checkin clock_in clock_ins"
                    + " online_duration online_minutes",
            "(?<!网红)打卡(?!点|地|发放)|(?<!单位|部门|支部|社区|乡镇|街道)排行榜|在线时长|末位淘汰"
                    + "|(个人|党员|居民|村民|干部|职工|员工|网格员|志愿者|户)[^，。；、 ]{0,4}(排名|名次|排行|排位|积分榜)"),
    DOCUMENTS(
            "R6",
            "not needed for the work, so it is not asked for (个人信息保护法6)",
            "id_number id_card identity_card identity_number national_id passport ethnicity religion political_status"
                    + " blood_type",
            "身份证|证件号|护照|宗教信仰|政治面貌|血型|^民族$");

    private final String rule;
    private final String reason;
    private final String english;
    private final Pattern chinese;

    RefusedMeaning(String rule, String reason, String english, String chinese) {
        this.rule = rule;
        this.reason = reason;
        this.english = english;
        this.chinese = Pattern.compile(chinese);
    }

    /** Why a name or label is refused, with the rule; empty when it is not. */
    public static Optional<String> in(String text) {
        return Stream.of(values())
                .flatMap(meaning -> meaning.word(text).map(meaning::refusal).stream())
                .findFirst();
    }

    /** What a name or label would break. */
    public static Optional<RefusedMeaning> of(String text) {
        return Stream.of(values())
                .filter(meaning -> meaning.word(text).isPresent())
                .findFirst();
    }

    /** Id of the rule of the product. */
    public String rule() {
        return rule;
    }

    private String refusal(String word) {
        return "'" + word + "' is refused: " + reason + " (" + rule + ")";
    }

    private Optional<String> word(String text) {
        Matcher words = chinese.matcher(text);
        if (words.find()) {
            return Optional.of(words.group());
        }
        String parts = "_" + String.join("_", parts(text)) + "_";
        return Stream.of(english.split(" "))
                .filter(word -> parts.contains("_" + word + "_"))
                .findFirst();
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+"))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
    }
}
