package org.liuchi.demo.geography;

/**
 * A grid of the demo county with a point inside it (WGS 84).
 *
 * @param village code of the village it belongs to
 * @param town code of the town it belongs to
 */
public record DemoGrid(String code, String village, String town, double longitude, double latitude) {}
