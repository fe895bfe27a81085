package org.liuchi.demo.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.demo.sheets.Sheet;
import org.liuchi.demo.staff.Recruitment.Opening;
import org.liuchi.organizations.Organization;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Role;
import org.springframework.stereotype.Component;

/** Makes the roster of a county from its areas: the same areas and founding time give the same people and ids. */
@Component
public class Rosters {
    private static final int DESKS = 5;

    private final Areas areas;

    Rosters(Areas areas) {
        this.areas = areas;
    }

    public Roster of(CountyCode county, Instant founded) {
        Recruitment recruitment = new Recruitment(county, founded);
        String whole = county + "000000";
        Body centre = centre(recruitment, whole);
        Body office = office(recruitment, whole);
        Body administration = administration(recruitment, whole);
        Map<String, Body> departments = new LinkedHashMap<>();
        for (Map<String, String> row : Sheet.rows("departments.csv")) {
            String name = row.getOrDefault("name", "");
            String login = "d%02d".formatted(departments.size() + 1);
            Organization department = recruitment.organization(
                    Organization.Kind.DEPARTMENT, name, row.getOrDefault("short_name", ""), whole);
            departments.put(
                    name, recruitment.body(department, threePosts(login, Role.valueOf(row.getOrDefault("role", "")))));
        }
        Map<String, Body> towns = new LinkedHashMap<>();
        for (Area area : areas.all(county, Area.Kind.TOWN)) {
            String login = "t%02d".formatted(towns.size() + 1);
            Organization town = recruitment.organization(Organization.Kind.TOWN, area.name(), area.name(), area.code());
            towns.put(area.code(), recruitment.body(town, threePosts(login, Role.TOWN_DISPATCHER)));
        }
        return new Roster(
                county,
                founded,
                centre,
                List.of(office, administration),
                departments,
                towns,
                villages(recruitment, county));
    }

    private static Body centre(Recruitment recruitment, String whole) {
        Organization centre = recruitment.organization(Organization.Kind.LINKAGE_CENTRE, "天长市社会治理联动中心", "联动中心", whole);
        List<String> desks =
                IntStream.rangeClosed(1, DESKS).mapToObj(i -> "desk" + i).toList();
        return recruitment.body(
                centre,
                List.of(
                        new Opening("指挥调度席", Role.COUNTY_DESK, null, desks),
                        new Opening("值班长", Role.COUNTY_DESK, null, "desklead")));
    }

    /** The three separate administrators; takes no work, so nobody there sees a matter. */
    private static Body administration(Recruitment recruitment, String whole) {
        Organization administration =
                recruitment.organization(Organization.Kind.COUNTY_OFFICE, "数据资源管理局", "数据局", whole);
        return recruitment.apart(
                administration,
                List.of(
                        new Opening("系统管理员", Role.SYSTEM_ADMIN, null, "sysadmin"),
                        new Opening("安全管理员", Role.SECURITY_ADMIN, null, "secadmin"),
                        new Opening("审计员", Role.AUDITOR, null, "auditor")));
    }

    private static Body office(Recruitment recruitment, String whole) {
        Organization office = recruitment.organization(Organization.Kind.COUNTY_OFFICE, "市人民政府办公室", "市政府办", whole);
        return recruitment.body(
                office,
                List.of(
                        new Opening("分管领导", Role.LEADER, null, "leader"),
                        new Opening("值班领导", Role.LEADER, null, "leader2")));
    }

    /** Somebody who takes work in, somebody who does it, and who answers for both. */
    private static List<Opening> threePosts(String login, Role role) {
        // a department's leader reads what the department handles; a town's everything in the town
        Role leader = role == Role.TOWN_DISPATCHER ? Role.LEADER : role;
        return List.of(
                new Opening("受理岗", role, null, login),
                new Opening("经办岗", role, null, login + "b"),
                Opening.first("负责人", leader, login + "lead"));
    }

    private Map<String, Body> villages(Recruitment recruitment, CountyCode county) {
        Map<String, Body> villages = new LinkedHashMap<>();
        int grids = 0;
        for (Area area : areas.all(county, Area.Kind.VILLAGE)) {
            List<Opening> openings = new ArrayList<>();
            openings.add(new Opening("便民服务岗", Role.VILLAGE_STAFF, null, "v%03d".formatted(villages.size() + 1)));
            for (Area grid : areas.children(county, area.code())) {
                openings.add(
                        new Opening(grid.name() + "网格员", Role.GRID_WORKER, grid.code(), "g%04d".formatted(++grids)));
            }
            Organization village =
                    recruitment.organization(Organization.Kind.VILLAGE, area.name(), area.name(), area.code());
            villages.put(area.code(), recruitment.body(village, openings));
        }
        return villages;
    }
}
