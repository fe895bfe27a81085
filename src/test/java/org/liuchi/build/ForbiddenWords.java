package org.liuchi.build;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule of the product forbids to exist, as names. An English word is found as one whole part of a name
 * ({@code face} in {@code face_image} or {@code faceImage}, not in {@code surface}); a Chinese one anywhere.
 */
enum ForbiddenWords {
    /** 个人信息保护法26; no trail of residents or staff. */
    SURVEILLANCE(
            "face_image face_id face_recognition facial biometric fingerprint iris gait camera video_stream trajectory"
                    + " movement_trail location_trail location_history device_id device_fingerprint imei mac_address"
                    + " 人脸 轨迹 雪亮"),
    /** A need may be recorded, never a danger label. */
    RISK_LABELS("risk_level risk_label risk_score danger_level key_person key_population focus_person special_group"
            + " unstable_factor troublemaker person_tag resident_tag 重点人员 特殊人群 不稳定因素 重点管控 风险等级 人员标签"),
    /** 信访工作条例30, 46; a petition is a matter. */
    PETITIONER_TRACKING(
            "petitioner repeat_petition petition_count complainant_history complaint_count 上访人员 缠访 闹访 非访" + ""),
    /** 国办发〔2020〕49号. */
    BLACKLISTS("blacklist black_list blocklist dishonest untrustworthy shame red_black 黑名单 黑榜"),
    /** No figure about a person's worth; no ranks and no presence games for staff (国办函〔2026〕12号). */
    SCORES("credit_score credit_index credit_rating social_credit person_score staff_rank person_rank leaderboard"
            + " check_in checkin clock_in online_duration online_minutes 信用分 信用指数 排行榜"),
    /** 个人信息保护法6: not needed to answer a matter. */
    IDENTITY_DOCUMENTS("id_number id_card identity_card identity_number national_id passport ethnicity religion"
            + " political_status blood_type income");

    private final String words;

    ForbiddenWords(String words) {
        this.words = words;
    }

    /** The forbidden word in a name of a table, column, class, field or key, in any of the usual spellings. */
    Optional<String> in(String name) {
        String parts = "_" + String.join("_", parts(name)) + "_";
        return words().filter(word -> isEnglish(word) ? parts.contains("_" + word + "_") : name.contains(word))
                .findFirst();
    }

    /** The forbidden Chinese word in a text that users see; words with an innocent use too are not among them. */
    Optional<String> inText(String text) {
        return words().filter(word -> !isEnglish(word) && text.contains(word)).findFirst();
    }

    private Stream<String> words() {
        return Stream.of(words.split("\\s+"));
    }

    private static boolean isEnglish(String word) {
        return word.charAt(0) < 0x80;
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9\\p{IsHan}]+"))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
    }
}
